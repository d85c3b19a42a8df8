FROM python:3.12-slim
RUN apt-get update && apt-get install -y ffmpeg
COPY pyproject.toml uv.lock ./
COPY src src
COPY configs configs
RUN pip install .
ENTRYPOINT ["python", "-m", "dawnchorus.train"]

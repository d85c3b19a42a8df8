FROM python:3.12-slim
RUN apt-get update && apt-get install -y ffmpeg
COPY pyproject.toml uv.lock ./
COPY src src
RUN pip install . uvicorn
EXPOSE 8000
CMD ["uvicorn", "dawnchorus.api:app", "--host", "0.0.0.0", "--port", "8000"]

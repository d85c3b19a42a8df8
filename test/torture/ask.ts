import type { ChildProcess } from "node:child_process";

/** Sends an order to a process that answers each with one message; rejects when the process ends instead. */
export function ask<T>(child: ChildProcess, order: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`a process of the torture ended with ${code}`));
    child.once("exit", died);
    child.once("message", (answer) => {
      child.off("exit", died);
      resolve(answer as T);
    });
    child.send(order);
  });
}

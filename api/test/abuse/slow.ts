import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** A client that says a little and then almost nothing: one more byte every half second, until the server hangs up. */
export class SlowClient {
  readonly #socket: Socket;
  readonly #timer: NodeJS.Timeout;
  /** Resolves with everything that the server said when it has hung up. */
  readonly ended: Promise<string>;
  /** Bytes that the server sent so far. */
  said = '';

  private constructor(socket: Socket, drip: string) {
    this.#socket = socket;
    socket.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.#timer = setInterval(() => socket.write(drip), 500);
    this.ended = new Promise((resolve) => {
      socket.on('error', () => resolve(this.said)).on('close', () => resolve(this.said));
    });
    void this.ended.then(() => clearInterval(this.#timer));
  }

  /** Opens a connection, says `first`, and drips from then on. */
  static async open(url: string, first: string, drip: string): Promise<SlowClient> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(first);
    return new SlowClient(socket, drip);
  }

  /** Hangs up. */
  close(): void {
    clearInterval(this.#timer);
    this.#socket.destroy();
  }
}

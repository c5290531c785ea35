/** The outline of a drawing in SVG, as short as can be: in steps of a tenth of a pixel from point to point. */
export class SvgPath {
  #d = '';
  #x = 0;
  #y = 0;
  /** Where the part began that is being drawn: closing it leads back there. */
  #start = { x: 0, y: 0 };
  #isLine = false;

  /** Begins another part. */
  moveTo(x: number, y: number): void {
    [this.#x, this.#y] = [Math.round(10 * x), Math.round(10 * y)];
    this.#start = { x: this.#x, y: this.#y };
    this.#d += `M${toPair(this.#x, this.#y)}`;
    this.#isLine = false;
  }

  /** Goes on in a straight line; steps of no length are left out. */
  lineTo(x: number, y: number): void {
    const [right, down] = [Math.round(10 * x) - this.#x, Math.round(10 * y) - this.#y];
    if (right === 0 && down === 0) return;
    const step = toPair(right, down);
    this.#d += this.#isLine ? (step.startsWith('-') ? step : ` ${step}`) : `l${step}`;
    this.#isLine = true;
    this.#x += right;
    this.#y += down;
  }

  /** Goes back to where the part began. */
  close(): void {
    this.#d += 'z';
    [this.#x, this.#y] = [this.#start.x, this.#start.y];
    this.#isLine = false;
  }

  /** A circle, as a part of its own. */
  circle(x: number, y: number, radius: number): void {
    this.moveTo(x - radius, y);
    const [r, across] = [toTenths(Math.round(10 * radius)), toTenths(Math.round(20 * radius))];
    this.#d += `a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0-${across} 0`;
    this.close();
  }

  toString(): string {
    return this.#d;
  }
}

function toPair(x: number, y: number): string {
  return y < 0 ? toTenths(x) + toTenths(y) : `${toTenths(x)} ${toTenths(y)}`;
}

/** `-0.5` as `-.5`. Most of the time that a map takes is spent here. */
function toTenths(tenths: number): string {
  const size = Math.abs(tenths);
  const [whole, rest] = [Math.floor(size / 10), size % 10];
  const digits = rest === 0 ? String(whole) : `${whole || ''}.${rest}`;
  return tenths < 0 ? `-${digits}` : digits;
}

import { toPixel, worldSize } from '../src/core/places/mercator.js';
import type { CreateMap } from '../src/map/map-port.js';

/** The least map there is: the story’s ways on plain paper, moved by the story and by the buttons alone. */
export const paperMap: CreateMap = ({ container, camera, onMove, onSettle }) => {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const ways = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const [zoom, size] = [3, worldSize(3)];
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
  Object.assign(drawing.style, { position: 'absolute', overflow: 'visible', background: 'ivory' });
  Object.assign(ways.style, { fill: 'none', stroke: 'firebrick', strokeWidth: 2, vectorEffect: 'non-scaling-stroke' });
  drawing.append(ways);
  container.append(drawing);
  let shown = camera;
  const show = (next: typeof camera) => {
    shown = next;
    const world = worldSize(next.zoom);
    const { x, y } = toPixel(next.center, next.zoom);
    const { width, height } = container.getBoundingClientRect();
    Object.assign(drawing.style, { width: `${world}px`, left: `${width / 2 - x}px`, top: `${height / 2 - y}px` });
    onMove(next);
    onSettle(next);
  };
  show(camera);
  return {
    setCamera: show,
    setScene: ({ routes }) => {
      const points = routes.map(({ line }) => line.map((at) => toPixel(at, zoom)).map(({ x, y }) => `${x} ${y}`));
      ways.setAttribute('d', points.map((line) => `M${line.join('L')}`).join(''));
    },
    setSurroundings: () => undefined,
    zoomBy: (levels) => show({ ...shown, zoom: shown.zoom + levels }),
    resize: () => show(shown),
    destroy: () => drawing.remove(),
  };
};

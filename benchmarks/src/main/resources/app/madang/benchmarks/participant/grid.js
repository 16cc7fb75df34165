// Where Madang puts its tiles, so that both windows show pictures of the same size.

const GAP = 8;

/** Oneself first, then the others: the largest equal tiles, 16:9 to 4:3; two people face to face, oneself in a corner. */
export function spots(tiles, width, height) {
  if (tiles === 2) {
    const w = Math.floor(Math.min(280, width * 0.22)), h = Math.floor(w * 9 / 16);
    return [{ x: width - w - 2 * GAP, y: height - h - 2 * GAP, w, h, z: 1 }, { x: 0, y: 0, w: width, h: height, z: 0 }];
  }
  let best = { w: 0, h: 0 };
  for (let columns = 1; columns <= tiles; columns++) {
    const rows = Math.ceil(tiles / columns);
    const cellWidth = (width - GAP * (columns - 1)) / columns, cellHeight = (height - GAP * (rows - 1)) / rows;
    const w = Math.floor(Math.min(cellWidth, cellHeight * 16 / 9)), h = Math.floor(Math.min(cellHeight, cellWidth * 3 / 4));
    if (w * h > best.w * best.h) best = { columns, rows, w, h };
  }
  return Array.from({ length: tiles }, (_, i) => {
    const row = Math.floor(i / best.columns), inRow = Math.min(best.columns, tiles - row * best.columns);
    const left = (width - inRow * best.w - GAP * (inRow - 1)) / 2;
    const top = (height - best.rows * best.h - GAP * (best.rows - 1)) / 2;
    return { x: Math.floor(left + i % best.columns * (best.w + GAP)), y: Math.floor(top + row * (best.h + GAP)),
      w: best.w, h: best.h, z: 0 };
  });
}

/** The size in which Madang asks for a picture of 16:9 that fills a tile: up to 15 pixels more are cut off, not scaled. */
export function asked({ w, h }) {
  const width = Math.max(w, h * 16 / 9), more = width < 300 ? 0 : 15;
  return { width: Math.round(width + more), height: Math.round((width + more) * 9 / 16) };
}

// Pictures with the stamp of docs/media.md, drawn at the moment whose time it holds, as Madang's own pattern source
// draws them: a bar that wanders over stripes.

/** CRC-8 of 48 bits, polynomial 0x07, from 0xff. */
function check(bits) {
  let crc = 0xff;
  for (const bit of bits) crc = (((crc >> 7) & 1) !== bit ? (crc << 1) ^ 0x07 : crc << 1) & 0xff;
  return crc;
}

const binary = (number, length) =>
  Array.from({ length }, (_, i) => Math.floor(number / 2 ** (length - 1 - i)) % 2);

function stamp(number) {
  const content = [...binary(0, 2), ...binary(number % 16384, 14), ...binary(Date.now() % 2 ** 28, 28)];
  return [1, 0, 1, 1, 0, 0, ...content, ...binary(check([0, 0, 0, 0, ...content]), 8), 0, 1, 0, 1, 1, 1];
}

/** A track of such pictures, handed over without a canvas, which would make them older. */
export function livePictures(width, height, fps) {
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const writer = track.writable.getWriter();
  const luma = width * height;
  const empty = new Uint8Array(luma * 3 / 2).fill(128, luma);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) empty[y * width + x] = 60 + 20 * Math.floor(8 * x / width);
  }
  const picture = new Uint8Array(empty.length);
  let number = 0;
  const draw = () => {
    picture.set(empty);
    const left = number * 8 % (width - 80);
    for (let y = height / 3; y < height / 3 + 80; y++) picture.fill(220, Math.floor(y) * width + left, Math.floor(y) * width + left + 80);
    stamp(number).forEach((bit, i) =>
      picture.fill(bit ? 235 : 16, Math.round(i * width / 64), Math.round((i + 1) * width / 64)));
    for (let y = 1; y < width / 32; y++) picture.copyWithin(y * width, 0, width);
    writer.write(new VideoFrame(picture, { format: 'I420', codedWidth: width, codedHeight: height,
      timestamp: Math.round(performance.now() * 1000) }));
    number++;
    // A grid of deadlines, so that no error adds up.
    setTimeout(draw, Math.max(0, started + number * 1000 / fps - performance.now()));
  };
  const started = performance.now();
  draw();
  return track;
}

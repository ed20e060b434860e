/** How a picture lies in its window: how much larger than drawn, and how far moved. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The scale at which all of a picture is seen. */
export const fitting = (picture: Size, room: Size): number => Math.min(room.width / picture.width, room.height / picture.height);

/** The same view with nothing lost: never smaller than fits, at most six times that, no edge inside the window but where there is room to spare. */
export function kept({ scale, x, y }: View, picture: Size, room: Size): View {
  const least = fitting(picture, room);
  const to = clamp(scale, least, 6 * least);
  const along = (at: number, length: number, space: number) =>
    length <= space ? (space - length) / 2 : clamp(at, space - length, 0);
  return { scale: to, x: along(x, picture.width * to, room.width), y: along(y, picture.height * to, room.height) };
}

/** A view made larger by a factor, so that what is under a point stays under it. */
export const zoomed = ({ scale, x, y }: View, by: number, at: { x: number; y: number }): View => ({
  scale: scale * by,
  x: at.x - (at.x - x) * by,
  y: at.y - (at.y - y) * by,
});

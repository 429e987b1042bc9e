/** The emblem of the Union as its graphical guide draws it: 3:2, twelve upright stars at clock hours on a circle of a third of the height. */
export const emblemHeight = 540;
const centre = { x: 405, y: 270 };
const starRadius = emblemHeight / 18;
const innerRatio = 0.381966;

function star(x: number, y: number): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? starRadius : starRadius * innerRatio;
    const angle = (Math.PI * index) / 5 - Math.PI / 2;
    return `${Math.round(x + radius * Math.cos(angle))} ${Math.round(y + radius * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

/** Path data of the stars, in a field of 810 by 540. */
export const emblemStars: string = Array.from({ length: 12 }, (_, hour) => {
  const angle = (Math.PI * hour) / 6;
  return star(centre.x + (emblemHeight / 3) * Math.sin(angle), centre.y - (emblemHeight / 3) * Math.cos(angle));
}).join('');

export const emblemSvg: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 810 ${emblemHeight}"><path fill="#003399" d="M0 0h810v${emblemHeight}H0Z"/><path fill="#FFCC00" d="${emblemStars}"/></svg>`;

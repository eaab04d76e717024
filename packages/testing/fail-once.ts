/** Fails the `k`-th request from now (counting from 1) that `matches`, once. */
export function failOnce<Request, Fault>(
  k: number,
  fault: Fault,
  matches: (request: Request) => boolean,
): (request: Request) => Fault | undefined {
  let seen = 0;
  return (request) => {
    if (!matches(request)) return undefined;
    seen += 1;
    return seen === k ? fault : undefined;
  };
}

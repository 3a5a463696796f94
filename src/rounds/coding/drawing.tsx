import type { CaseResult, ShownValue } from '#interview/work';
import { Curve } from './draw-curve.js';
import { Pixels } from './draw-pixels.js';
import { Boxes, KeptBoxes, Points } from './draw-plane.js';
import { difference, matrixOf, numbersOf, partAt, rowsOf } from './drawing-data.js';
import type { Drawing } from './task.js';

/** A case drawn, where its data is visual and small enough; nothing otherwise. */
export function Drawn({ one, drawing }: { one: CaseResult; drawing: Drawing | undefined }) {
  if (!drawing || (!one.expected && !one.actual)) return null;
  const expected = partAt(one.expected, drawing.output);
  const actual = one.passed ? expected : partAt(one.actual, drawing.output);
  const input = (index: number | undefined) => (index === undefined ? undefined : one.input?.[index]);
  switch (drawing.kind) {
    case 'kept-boxes':
      return <Kept boxes={input(drawing.boxes)} expected={expected} actual={actual} passed={one.passed} />;
    case 'boxes': {
      const given = rowsOf(input(drawing.boxes), 4);
      const sides = [rowsOf(expected, 4), rowsOf(actual, 4)] as const;
      if (!sides[0] && !sides[1]) return null;
      return <Boxes given={given} expected={sides[0]} actual={one.passed ? undefined : sides[1]} />;
    }
    case 'points': {
      const [wanted, got] = [rowsOf(expected, 2), rowsOf(actual, 2)];
      if (!wanted && !got) return null;
      return (
        <Points
          given={rowsOf(input(drawing.input), 2)}
          expected={wanted}
          actual={one.passed ? undefined : got}
        />
      );
    }
    case 'curve': {
      const [wanted, got] = [numbersOf(expected), one.passed ? undefined : numbersOf(actual)];
      return wanted && wanted.length > 1 ? <Curve expected={wanted} actual={got} /> : null;
    }
    default:
      return (
        <Images
          kind={drawing.kind}
          input={input(drawing.input)}
          expected={expected}
          actual={one.passed ? undefined : actual}
        />
      );
  }
}

function Kept({
  boxes,
  expected,
  actual,
  passed,
}: {
  boxes: ShownValue | undefined;
  expected: ShownValue | undefined;
  actual: ShownValue | undefined;
  passed: boolean;
}) {
  const rows = rowsOf(boxes, 4);
  const wanted = numbersOf(expected);
  if (!rows || rows.length === 0 || !wanted) return null;
  return <KeptBoxes boxes={rows} expected={wanted} actual={passed ? undefined : numbersOf(actual)} />;
}

function Images({
  kind,
  input,
  expected,
  actual,
}: {
  kind: 'image' | 'heat-map' | 'labels';
  input: ShownValue | undefined;
  expected: ShownValue | undefined;
  actual: ShownValue | undefined;
}) {
  const [given, wanted, got] = [matrixOf(input), matrixOf(expected), matrixOf(actual)];
  if (!wanted && !got) return null;
  const off = kind === 'labels' || !wanted || !got ? undefined : difference(wanted, got);
  // One scale for what is compared: else two pictures that differ by a factor look the same.
  const scale = [...(wanted?.values ?? []), ...(got?.values ?? [])];
  return (
    <div className="planes">
      {given ? <Pixels matrix={given} kind="image" scale={given.values} caption="Input" /> : null}
      {wanted ? <Pixels matrix={wanted} kind={kind} scale={scale} caption="Expected" /> : null}
      {got ? <Pixels matrix={got} kind={kind} scale={scale} caption="Actual" /> : null}
      {off ? <Pixels matrix={off} kind="heat-map" scale={off.values} caption="Difference" /> : null}
    </div>
  );
}

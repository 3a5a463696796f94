"""Runs the preparation or the evaluation and returns what can be seen from outside."""
import numpy as np


def _prepare(solution, images, labels, patients, options):
    from records import Records
    records = Records(np.array(images, dtype=float), np.array(labels), np.array(patients))
    return solution.prepare(records, **options)


def _original(prepared, side, images):
    """Whether a side's images are the photographs of their rows, normalised by mean and std."""
    std = np.where(np.asarray(prepared.std) > 0, prepared.std, 1.0)
    back = np.asarray(side.images) * std + prepared.mean
    return bool(np.allclose(back, images[np.asarray(side.rows)], atol=1e-6))


def run(solution, entry, args, kwargs):
    if entry == "evaluate":
        import evaluation
        from model import NearestImage
        images, labels, truth, batch_size, seed = args
        model = NearestImage(images, labels)
        accuracy, predicted = evaluation.evaluate(model, images, truth, batch_size,
                                                  np.random.default_rng(seed))
        return {"accuracy": float(accuracy), "predicted": np.asarray(predicted)}
    if entry == "majority":
        import evaluation
        return evaluation.majority(*args)
    images, labels, patients = args
    first = _prepare(solution, images, labels, patients, kwargs)
    train, test = first.train, first.test
    if entry == "sides":
        both = set(patients[train.rows]) & set(patients[test.rows])
        return {"patients on both sides": len(both),
                "patients on the test side": len(set(patients[test.rows]))}
    if entry == "test side":
        return {"photographs come once": len(set(test.rows.tolist())) == len(test.rows),
                "images are unaltered": _original(first, test, images)}
    if entry == "training side":
        return {"more images than photographs": len(train.rows) > len(set(train.rows.tolist())),
                "as many images as rows": len(train.images) == len(train.rows)}
    if entry == "training mean":
        values = np.asarray(train.images)
        return {"mean": values.mean(axis=(0, 1, 2)), "std": values.std(axis=(0, 1, 2))}
    if entry == "influence":
        changed = np.array(images, dtype=float)
        changed[np.asarray(test.rows)] += 3.0
        second = _prepare(solution, changed, labels, patients, kwargs)
        return {"training images stay the same": bool(
            np.allclose(train.images, second.train.images, atol=1e-9))}
    if entry == "one normalisation":
        return {"training": _original(first, train, images),
                "test": _original(first, test, images)}
    if entry == "labels":
        return {name: bool(np.array_equal(side.labels, labels[side.rows]))
                for name, side in (("training", train), ("test", test))}
    if entry == "seeds":
        draws = []
        for seed in (1, 1, 2, 3, 4, 5):
            prepared = _prepare(solution, images, labels, patients, {**kwargs, "seed": seed})
            draws.append(tuple(sorted(prepared.test.rows.tolist())))
        return {"the same seed draws the same": draws[0] == draws[1],
                "other seeds draw others": len(set(draws)) > 1}
    raise ValueError(entry)

"""Writes scores.json: scores of small random features, computed by NumPy and SciPy by the definitions, term by term.

Run with Debian's Python (python3-numpy, python3-scipy): python3 make_scores.py
"""
import json
import pathlib

import numpy
import scipy.linalg


def frechet(a, b):
    (m1, m2), (c1, c2) = (a.mean(0), b.mean(0)), (numpy.cov(a.T), numpy.cov(b.T))
    # A little on the diagonal, as is usual where the product has no full rank, would change the answer; scipy finds the root without.
    root = scipy.linalg.sqrtm(c1 @ c2)
    return float(((m1 - m2) ** 2).sum() + numpy.trace(c1) + numpy.trace(c2) - 2 * numpy.trace(root).real)


def frechet_by_eigenvalues(a, b):
    (m1, m2), (c1, c2) = (a.mean(0), b.mean(0)), (numpy.cov(a.T), numpy.cov(b.T))
    values = numpy.linalg.eigvals(c1 @ c2).real.clip(min=0)
    return float(((m1 - m2) ** 2).sum() + numpy.trace(c1) + numpy.trace(c2) - 2 * numpy.sqrt(values).sum())


def kernel(a, b):
    return (a @ b.T / a.shape[1] + 1) ** 3


def kernel_distance(a, b):
    n, m = len(a), len(b)
    within = sum(kernel(a, a)[i, j] for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
    others = sum(kernel(b, b)[i, j] for i in range(m) for j in range(m) if i != j) / (m * (m - 1))
    return float(within + others - 2 * kernel(a, b).mean())


def jackknife(values):
    return (len(values) - 1) / len(values) * ((values - values.mean()) ** 2).sum()


def kernel_error(a, b):
    left = numpy.array([kernel_distance(numpy.delete(a, i, 0), b) for i in range(len(a))])
    right = numpy.array([kernel_distance(a, numpy.delete(b, i, 0)) for i in range(len(b))])
    return float(numpy.sqrt(jackknife(left) + jackknife(right)))


def frechet_error(a, b, groups=10):
    n = len(b)
    parts = [numpy.delete(b, range(g * n // groups, (g + 1) * n // groups), 0) for g in range(groups)]
    return float(numpy.sqrt(jackknife(numpy.array([frechet(a, part) for part in parts]))))


def inception_score(p, splits=10):
    n, scores = len(p), []
    for k in range(splits):
        part = p[k * n // splits:(k + 1) * n // splits]
        scores.append(numpy.exp(numpy.mean([scipy.stats.entropy(row, part.mean(0)) for row in part])))
    return float(numpy.mean(scores)), float(numpy.std(scores))


def covered(centres, samples, k):
    reach = [numpy.sort(numpy.linalg.norm(centres - c, axis=1))[k] for c in centres]
    return float(numpy.mean([any(numpy.linalg.norm(s - c) <= r for c, r in zip(centres, reach)) for s in samples]))


def nearest(training, painted):
    distances = [[scipy.spatial.distance.cosine(p, t) for t in training] for p in painted]
    return [float(min(row)) for row in distances], [int(numpy.argmin(row)) for row in distances]


def wilson(share, n):
    interval = scipy.stats.binomtest(round(share * n), n).proportion_ci(method="wilson")
    return [float(interval.low), float(interval.high)]


def case(name, n, m, features, seed):
    random = numpy.random.RandomState(seed)
    mix = random.randn(features, features) / numpy.sqrt(features)
    real = (random.randn(n, features) @ mix).astype(numpy.float32)
    painted = (random.randn(m, features) @ mix * 0.8 + 0.3).astype(numpy.float32)
    a, b = real.astype(numpy.float64), painted.astype(numpy.float64)
    logits = random.randn(m, 7).astype(numpy.float32) * 2
    p = (numpy.exp(logits) / numpy.exp(logits).sum(1, keepdims=True)).astype(numpy.float32)
    subsets = [[random.choice(n, 10, replace=False).tolist(), random.choice(m, 10, replace=False).tolist()] for _ in range(5)]
    precision, recall = covered(a, b, 3), covered(b, a, 3)
    score, spread = inception_score(p.astype(numpy.float64))
    distances, numbers = nearest(a, b)
    return {
        "name": name, "features": features, "real": real.ravel().tolist(), "painted": painted.ravel().tolist(), "probabilities": p.ravel().tolist(),
        "frechet": frechet(a, b), "frechet_by_eigenvalues": frechet_by_eigenvalues(a, b), "frechet_error": frechet_error(a, b),
        "kernel": kernel_distance(a, b), "kernel_error": kernel_error(a, b),
        "subsets": subsets, "kernel_of_subsets": float(numpy.mean([kernel_distance(a[i], b[j]) for i, j in subsets])),
        "inception": score, "inception_spread": spread,
        "precision": precision, "recall": recall, "precision_interval": wilson(precision, m), "recall_interval": wilson(recall, n),
        "nearest": distances, "nearest_numbers": numbers,
    }


if __name__ == "__main__":
    import scipy.spatial
    import scipy.stats
    cases = [case("more samples than features", 60, 50, 6, 1), case("fewer samples than features", 24, 22, 40, 2)]
    path = pathlib.Path(__file__).with_name("scores.json")
    path.write_text("[\n" + ",\n".join(json.dumps(each) for each in cases) + "\n]\n")

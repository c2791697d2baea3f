"""Multinomial logistic regression on sparse rows, by L-BFGS; no chance in it."""
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix


def matrix(rows, size):
    """rows: dicts {id: value}."""
    lengths = np.array([len(r) for r in rows])
    indptr = np.concatenate([[0], np.cumsum(lengths)])
    indices = np.fromiter((i for r in rows for i in r), dtype=np.int32, count=indptr[-1])
    data = np.fromiter((v for r in rows for v in r.values()), dtype=np.float32, count=indptr[-1])
    return csr_matrix((data, indices, indptr), shape=(len(rows), size))


def softmax(scores):
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def fit(x, y, weights, classes, l2=3e-5, iterations=70):
    """Weights [features, classes] and bias [classes] minimising the weighted cross entropy + l2/2 |W|^2."""
    n, d = x.shape
    used = np.flatnonzero(np.diff(x.tocsc().indptr))  # features never seen keep weight 0
    part = x[:, used].tocsr()
    back = part.T.tocsr()
    w = (weights / weights.sum()).astype(np.float32)
    hot = np.zeros((n, classes), np.float32)
    hot[np.arange(n), y] = 1

    def loss(flat):
        p = flat.reshape(len(used) + 1, classes).astype(np.float32)
        scores = part @ p[:-1] + p[-1]
        scores -= scores.max(axis=1, keepdims=True)
        e = np.exp(scores)
        s = e.sum(axis=1, keepdims=True)
        value = float((w * (np.log(s[:, 0]) - scores[np.arange(n), y])).sum()) + l2 / 2 * float((p[:-1] ** 2).sum())
        r = (e / s - hot) * w[:, None]
        g = np.concatenate([back @ r + l2 * p[:-1], r.sum(axis=0, keepdims=True)])
        return value, g.ravel().astype(np.float64)

    best = minimize(loss, np.zeros((len(used) + 1) * classes), jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 6})
    p = best.x.reshape(len(used) + 1, classes).astype(np.float32)
    full = np.zeros((d, classes), np.float32)
    full[used] = p[:-1]
    return full, p[-1]

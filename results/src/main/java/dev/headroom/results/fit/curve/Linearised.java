package dev.headroom.results.fit.curve;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Where to begin: {@code n / X} is linear in {@code 1/lambda}, {@code sigma/lambda} and {@code kappa/lambda}.
 *
 * <p>Weighted by {@code (X^2 / n)^2} its minimum is near that of the throughputs themselves.
 */
final class Linearised {
    private Linearised() {}

    /** Sigma and kappa to begin with; held ones as they are held. */
    static double[] start(Face face, Sample sample) {
        int free = face.free();
        if (free == 0) {
            return new double[] {0, 0};
        }
        double held = face.sigma().orElse(0);
        RealMatrix terms = new Array2DRowRealMatrix(sample.size(), 1 + free);
        double[] values = new double[sample.size()];
        for (int i = 0; i < sample.size(); i++) {
            double n = sample.concurrency(i);
            double weight = Math.sqrt(sample.weight(i)) * sample.throughput(i) * sample.throughput(i) / n;
            terms.setEntry(i, 0, weight * (1 + held * (n - 1)));
            int column = 1;
            if (face.sigma().isEmpty()) {
                terms.setEntry(i, column++, weight * (n - 1));
            }
            if (face.kappa().isEmpty()) {
                terms.setEntry(i, column, weight * n * (n - 1));
            }
            values[i] = weight * n / sample.throughput(i);
        }
        return coefficients(face, solved(terms, new ArrayRealVector(values, false)));
    }

    private static double[] solved(RealMatrix terms, ArrayRealVector values) {
        QRDecomposition quick = new QRDecomposition(terms, 1e-14);
        return quick.getSolver().isNonSingular()
                ? quick.getSolver().solve(values).toArray()
                : new SingularValueDecomposition(terms)
                        .getSolver()
                        .solve(values)
                        .toArray();
    }

    private static double[] coefficients(Face face, double[] solution) {
        double sigma = face.sigma().isEmpty()
                ? solution[1] / solution[0]
                : face.sigma().getAsDouble();
        double kappa = face.kappa().isEmpty()
                ? solution[solution.length - 1] / solution[0]
                : face.kappa().getAsDouble();
        // Where the line's solution has no meaning, a mild curve is begun with instead.
        boolean usable = solution[0] > 0 && sigma > -0.5 && sigma < 2 && kappa > -0.01;
        return usable ? new double[] {sigma, kappa} : new double[] {0.1, 0.001};
    }
}

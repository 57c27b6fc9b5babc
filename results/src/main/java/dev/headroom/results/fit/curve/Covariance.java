package dev.headroom.results.fit.curve;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * How well the coefficients of a curve are known: {@code s^2 (J'WJ)^-1} with {@code s^2 = RSS / (n - p)}.
 *
 * <p>All coefficients of the shape count as free, also one at its bound; this is what R's {@code nls} prints.
 *
 * @param shape whose coefficients these are
 * @param matrix of sigma, kappa and lambda in that order; zero where the shape has no such coefficient
 * @param residualVariance s^2, of a point of weight 1
 * @param degreesOfFreedom n - p
 */
public record Covariance(Shape shape, RealMatrix matrix, double residualVariance, int degreesOfFreedom) {
    /** The covariance at the minimum. */
    public static Covariance of(Sample sample, Shape shape, Curve curve) {
        int[] columns = columns(shape);
        double[][] jacobian = new double[sample.size()][columns.length];
        double[] scales = new double[columns.length];
        for (int i = 0; i < jacobian.length; i++) {
            double[] gradient = curve.gradient(sample.concurrency(i));
            for (int j = 0; j < columns.length; j++) {
                jacobian[i][j] = Math.sqrt(sample.weight(i)) * gradient[columns[j]];
                scales[j] = Math.hypot(scales[j], jacobian[i][j]);
            }
        }
        for (double[] row : jacobian) {
            for (int j = 0; j < columns.length; j++) {
                row[j] /= scales[j];
            }
        }
        int degrees = sample.size() - columns.length;
        double variance = LeastSquares.exact(sample, curve) ? 0 : curve.rss() / degrees;
        RealMatrix scaled = new SingularValueDecomposition(new Array2DRowRealMatrix(jacobian, false))
                .getCovariance(1e-13)
                .scalarMultiply(variance);
        RealMatrix all = new Array2DRowRealMatrix(3, 3);
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                all.setEntry(columns[i], columns[j], scaled.getEntry(i, j) / scales[i] / scales[j]);
            }
        }
        return new Covariance(shape, all, variance, degrees);
    }

    /** The standard error of sigma (0), kappa (1) or lambda (2). */
    public double standardError(int coefficient) {
        return Math.sqrt(matrix.getEntry(coefficient, coefficient));
    }

    /** The standard error of the curve at n, by the delta method. */
    public double standardError(Curve curve, double concurrency) {
        ArrayRealVector gradient = new ArrayRealVector(curve.gradient(concurrency), false);
        return Math.sqrt(Math.max(0, gradient.dotProduct(matrix.operate(gradient))));
    }

    private static int[] columns(Shape shape) {
        int[] columns = new int[] {0, 1, 2};
        return Arrays.stream(columns)
                .filter(c -> c == 2 || (c == 0 && shape.contention()) || (c == 1 && shape.coherency()))
                .toArray();
    }
}

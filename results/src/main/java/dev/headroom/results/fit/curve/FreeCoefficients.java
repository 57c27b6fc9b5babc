package dev.headroom.results.fit.curve;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** The curve as a function of the coefficients that a face leaves free, lambda counted in units of its start. */
final class FreeCoefficients implements MultivariateJacobianFunction {
    private final Face face;
    private final Sample sample;
    private final double unit;
    private final double[] rootWeights;

    FreeCoefficients(Face face, Sample sample, double unit) {
        this.face = face;
        this.sample = sample;
        this.unit = unit;
        this.rootWeights = new double[sample.size()];
        for (int i = 0; i < rootWeights.length; i++) {
            rootWeights[i] = Math.sqrt(sample.weight(i));
        }
    }

    /** What the values should be. */
    RealVector target() {
        double[] target = new double[sample.size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = rootWeights[i] * sample.throughput(i) / unit;
        }
        return new ArrayRealVector(target, false);
    }

    double[] pack(Curve curve) {
        double[] point = new double[1 + face.free()];
        point[0] = curve.lambda() / unit;
        int next = 1;
        if (face.sigma().isEmpty()) {
            point[next++] = curve.sigma();
        }
        if (face.kappa().isEmpty()) {
            point[next] = curve.kappa();
        }
        return point;
    }

    Curve unpack(double[] point) {
        return LeastSquares.measured(sigma(point), kappa(point), point[0] * unit, sample);
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector at) {
        double[] point = at.toArray();
        double sigma = sigma(point);
        double kappa = kappa(point);
        double[] values = new double[sample.size()];
        double[][] slopes = new double[sample.size()][point.length];
        for (int i = 0; i < values.length; i++) {
            double[] gradient = Curve.gradient(sigma, kappa, point[0], sample.concurrency(i));
            values[i] = rootWeights[i] * point[0] * gradient[2];
            slopes[i][0] = rootWeights[i] * gradient[2];
            int next = 1;
            if (face.sigma().isEmpty()) {
                slopes[i][next++] = rootWeights[i] * gradient[0];
            }
            if (face.kappa().isEmpty()) {
                slopes[i][next] = rootWeights[i] * gradient[1];
            }
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes, false));
    }

    private double sigma(double[] point) {
        return face.sigma().isEmpty() ? point[1] : face.sigma().getAsDouble();
    }

    private double kappa(double[] point) {
        return face.kappa().isEmpty() ? point[point.length - 1] : face.kappa().getAsDouble();
    }
}

package education.codeforlife.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** How two services compare, block by block: a rival's time divided by ours, so that 1 is par and more is better. */
record Ratios(double[] sorted) {

    static Ratios of(double[] rival, double[] ours) {
        var ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) ratios[i] = rival[i] / ours[i];
        Arrays.sort(ratios);
        return new Ratios(ratios);
    }

    double median() {
        return quantile(0.5);
    }

    private double quantile(double q) {
        double at = q * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** The median and, in brackets, the middle half. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(), quantile(0.25), quantile(0.75));
    }

    /** Returns the middle one of the values. */
    static double median(double[] values) {
        var sorted = DoubleStream.of(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}

package education.codeforlife.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * How well times tell two kinds of requests apart (the statistic of Mann and Whitney).
 *
 * @param probability that a request of the first kind takes longer than one of the second; 0.5 if the time tells nothing
 * @param error of it: if the time tells nothing, it is within two of these around 0.5 in 95 of 100 runs
 */
record Precedence(double probability, double error) {

    static Precedence of(double[] first, double[] second) {
        double longer = Arrays.stream(first).map(time -> shorter(second, time)).sum();
        double pairs = (double) first.length * second.length;
        return new Precedence(longer / pairs, Math.sqrt((first.length + second.length + 1) / (12 * pairs)));
    }

    private static double shorter(double[] times, double time) {
        return Arrays.stream(times)
                .map(other -> other < time ? 1 : other == time ? 0.5 : 0)
                .sum();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f ± %.2f", probability, 2 * error);
    }
}

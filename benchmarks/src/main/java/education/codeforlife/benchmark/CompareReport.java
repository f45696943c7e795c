package education.codeforlife.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link CompareBenchmark} measured: medians over the runs, and the least and the greatest ratio of a run. */
final class CompareReport {

    /** @param runs for each of them the values of the library, the rival that is alike and, if it is measured, the raw one */
    private record Measurement(String name, int clients, double required, List<double[]> runs) {

        boolean isMissed() {
            return Ratios.median(ratios(1)) < required;
        }

        double[] ratios(int rival) {
            return runs.stream()
                    .mapToDouble(values -> values[rival] / values[0])
                    .sorted()
                    .toArray();
        }

        String label() {
            return clients == 0 ? name : name + ", clients: " + clients;
        }

        String time(int service) {
            if (service >= runs.get(0).length) return "";
            double[] times =
                    runs.stream().mapToDouble(values -> values[service]).toArray();
            return String.format(Locale.ROOT, "%.2f ms", Ratios.median(times));
        }

        String spread(int rival) {
            if (rival >= runs.get(0).length) return "";
            var sorted = ratios(rival);
            return String.format(
                    Locale.ROOT, "%.2f (%.2f–%.2f)", Ratios.median(sorted), sorted[0], sorted[sorted.length - 1]);
        }

        String row() {
            var least = String.format(Locale.ROOT, isMissed() ? "**%.2f missed**" : "%.2f", required);
            return Stream.of(
                            name,
                            clients == 0 ? "" : Integer.toString(clients),
                            time(0),
                            time(1),
                            time(2),
                            spread(1),
                            spread(2),
                            least)
                    .collect(Collectors.joining(" | ", "| ", " |"));
        }
    }

    private final Map<String, Measurement> measurements = new LinkedHashMap<>();

    /** @param clients at once; 0 if there are none */
    void record(String name, int clients, double required, double[] values) {
        measurements
                .computeIfAbsent(
                        name + "/" + clients, key -> new Measurement(name, clients, required, new ArrayList<>()))
                .runs()
                .add(values);
    }

    /** Prints the table, and returns whether all that is required is reached. */
    boolean print() {
        print("| operation | clients | library | alike | raw | × alike | × raw | required × alike |");
        print("|---|--:|--:|--:|--:|--:|--:|--:|");
        measurements.values().forEach(measurement -> print(measurement.row()));
        return measurements.values().stream().noneMatch(Measurement::isMissed);
    }

    /** Returns the times of the rival that is alike, divided by those of the library. */
    Chart chart() {
        var bars = measurements.values().stream()
                .map(each -> new Chart.Bar(
                        each.label(), Ratios.median(each.ratios(1)), each.spread(1) + ", " + each.time(0)))
                .toList();
        return new Chart("Library × the same by hand: 1 is as fast, more is faster", bars, List.of(1.0));
    }

    @SuppressWarnings("SystemOut") // the report
    private static void print(String line) {
        System.out.println(line);
    }
}

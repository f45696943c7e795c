package education.codeforlife.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bars, as an SVG that is readable on white and on black.
 *
 * @param title of the chart, for those who do not see it, too
 * @param bars from top to bottom
 * @param marks values at which a line goes through all bars
 */
record Chart(String title, List<Bar> bars, List<Double> marks) {

    /** @param text what stands behind the bar */
    record Bar(String label, double value, String text) {}

    private static final int WIDTH = 720;
    private static final int LABELS = 230;
    private static final int VALUES = 190;
    private static final int ROW = 20;
    private static final int TOP = 40;

    void write(Path file) {
        try {
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String svg() {
        int height = TOP + bars.size() * ROW + 10;
        var rows = IntStream.range(0, bars.size()).mapToObj(this::row).collect(Collectors.joining());
        var lines = marks.stream().map(mark -> line(mark, height)).collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" \
                font-family="sans-serif" font-size="12" fill="#808080">
                <text x="0" y="18" font-size="14">%s</text>
                %s%s</svg>
                """.formatted(WIDTH, height, title, title, rows, lines);
    }

    private String row(int index) {
        var bar = bars.get(index);
        int y = TOP + index * ROW;
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end">%s</text>
                <rect x="%d" y="%d" width="%.1f" height="%d" fill="#4c78a8"/>
                <text x="%.1f" y="%d">%s</text>
                """,
                LABELS - 8,
                y + 13,
                bar.label(),
                LABELS,
                y + 2,
                length(bar.value()),
                ROW - 5,
                LABELS + length(bar.value()) + 6,
                y + 13,
                bar.text());
    }

    private String line(double mark, int height) {
        double x = LABELS + length(mark);
        return String.format(Locale.ROOT, """
                <path d="M%.1f %d V%d" stroke="#e45756" stroke-dasharray="4 3"/>
                <text x="%.1f" y="%d" text-anchor="middle" font-size="11">%s</text>
                """, x, TOP - 4, height - 8, x, TOP - 8, mark);
    }

    private double length(double value) {
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        return value / longest * (WIDTH - LABELS - VALUES);
    }
}

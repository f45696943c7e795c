package education.codeforlife.reference;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import education.codeforlife.api.DeclaredMetric;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The metrics that the library reports, from the constants that declare them. */
final class MetricsPage {

    private MetricsPage() {}

    static String of(Sources sources) {
        var metrics = new TreeMap<String, DeclaredMetric>();
        declarations(sources).forEach(metric -> metrics.put(metric.metric(), metric));
        var table = new Table("metric", "tags", "unit", "");
        metrics.values().forEach(metric -> addTo(table, metric));
        return """
                # Metrics

                The table lists the metrics of the library by their names in Micrometer. In Prometheus, `_` replaces `.` and `-`, and
                the unit is appended. A timer is also a span of traces. [Health](../health.md#metrics) shows how to read metrics;
                [tasks](../task.md#metrics) and [events](../event.md#metrics) have alerts. Spring Boot and its libraries report many
                more metrics.

                """ + table;
    }

    private static void addTo(Table table, DeclaredMetric metric) {
        var tags = metric.isObservation()
                ? Stream.concat(metric.tags().stream(), Stream.of("error"))
                : metric.tags().stream();
        var unit = metric.isObservation() ? "timer" : Objects.toString(metric.unit(), "");
        table.row(
                Table.code(metric.metric()),
                tags.map(Table::code).collect(Collectors.joining(", ")),
                unit,
                metric.description());
    }

    private static Stream<DeclaredMetric> declarations(Sources sources) {
        return sources.units().stream().flatMap(unit -> {
            var types = Stream.<String>builder();
            new TreeScanner<@Nullable Void, @Nullable ClassTree>() {
                @Override
                public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree outer) {
                    return super.visitClass(type, type);
                }

                @Override
                public @Nullable Void visitVariable(VariableTree field, @Nullable ClassTree type) {
                    if (type != null && isConstant(field)) {
                        types.add(unit.getPackageName() + "." + type.getSimpleName());
                    }
                    return super.visitVariable(field, type);
                }
            }.scan(unit.getTypeDecls(), null);
            return types.build().distinct().flatMap(MetricsPage::constants);
        });
    }

    private static boolean isConstant(VariableTree field) {
        return field.getType() != null
                && field.getType().toString().equals(DeclaredMetric.class.getSimpleName())
                && field.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
    }

    private static Stream<DeclaredMetric> constants(String name) {
        var type = ClassUtils.resolveClassName(name, MetricsPage.class.getClassLoader());
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == DeclaredMetric.class)
                .map(MetricsPage::constant);
    }

    private static DeclaredMetric constant(Field field) {
        ReflectionUtils.makeAccessible(field);
        return (DeclaredMetric) Objects.requireNonNull(ReflectionUtils.getField(field, null));
    }
}

package education.codeforlife.openapi;

import education.codeforlife.filter.FilterParameter;
import education.codeforlife.filter.FilterSet;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes the parameters that narrow and order lists. */
final class FilterParameters {

    private FilterParameters() {}

    static List<Parameter> of(FilterSet<?> filters) {
        return filters.described().stream().map(FilterParameters::of).toList();
    }

    private static Parameter of(FilterParameter filter) {
        var value = value(filter);
        var parameter = ActionParameters.inQuery(filter.name(), filter.repeatable() ? SchemaTypes.list(value) : value);
        return filter.meaning().isEmpty()
                ? parameter
                : parameter.description("Rows of which " + filter.meaning() + ".");
    }

    private static Schema<?> value(FilterParameter filter) {
        return filter.choices().isEmpty()
                ? ScalarSchemas.find(filter.type()).orElseThrow()
                : SchemaTypes.choice(filter.choices());
    }

    /** Returns the parameter that orders a list; empty if its order is fixed. */
    static Optional<Parameter> ordering(FilterSet<?> filters) {
        if (filters.orderings().isEmpty()) return Optional.empty();
        var names = filters.orderings().stream()
                .flatMap(name -> Stream.of(name, "-" + name))
                .toList();
        var terms = SchemaTypes.list(SchemaTypes.choice(names));
        if (!filters.defaultOrderings().isEmpty()) terms.setDefault(filters.defaultOrderings());
        return Optional.of(ActionParameters.inQuery("ordering", terms)
                .style(Parameter.StyleEnum.FORM)
                .explode(false)
                .description("Names by which the list is ordered; with a minus, descending."));
    }
}

package education.codeforlife.viewset.test;

import java.util.Set;

/**
 * The writes that the actions of a client may do beside the requested ones.
 *
 * @param fields of which the service makes the value, in JSON
 * @param rows the primary keys of other rows of the model, as text
 */
record Allowances(Set<String> fields, Set<String> rows) {

    static final Allowances NONE = new Allowances(Set.of(), Set.of());

    Allowances withFields(Set<String> fields) {
        return new Allowances(fields, rows);
    }

    Allowances withRows(Set<String> rows) {
        return new Allowances(fields, rows);
    }
}

package education.codeforlife.model;

/**
 * The queries of a model that are the same for every request.
 *
 * @param from the rows
 * @param visible the condition that all of them meet, empty for none
 * @param byKey the condition on the key of one row
 * @param byKeys the condition on the keys of several rows
 * @param order that in which rows are locked, so that two requests for the same rows cannot wait for each other
 */
record Statements(String from, String visible, String byKey, String byKeys, String order, String primaryKey) {

    /** Those of all rows. */
    static Statements ofAll(Model<?> model) {
        return of(model, "");
    }

    /** Those of active rows, for a model that has inactive ones. */
    static Statements ofActive(Model<?> model) {
        return of(model, "e." + model.softDeletion().attribute());
    }

    private static Statements of(Model<?> model, String condition) {
        var visible = condition.isEmpty() ? "" : " where " + condition;
        var key = (visible.isEmpty() ? " where " : visible + " and ") + "e." + model.lookup();
        var id = "e." + model.primaryKey();
        var from = "from " + model.name() + " e";
        return new Statements(from, visible, key + " = :key", key + any(model), " order by " + id, id);
    }

    private static String any(Model<?> model) {
        if (model.isKeyConverted()) return " in (:keys)";
        // one parameter, however many keys there are: such a query is translated and prepared once
        return " = function('some' as " + model.keyType().type().getName() + ", :keys)";
    }

    String selectPage(FetchPlan<?> plan) {
        return "select e " + from + plan.joins() + visible + order;
    }

    String selectCount() {
        return "select count(*) " + from + visible;
    }

    String selectByKeys(FetchPlan<?> plan) {
        return "select e " + from + plan.joins() + byKeys + order;
    }

    String selectByKey(FetchPlan<?> plan) {
        return "select e " + from + plan.joins() + byKey;
    }

    String selectIdsByKeys() {
        return "select " + primaryKey + " " + from + byKeys + order;
    }

    String deleteByKeys() {
        return "delete " + from + byKeys;
    }
}

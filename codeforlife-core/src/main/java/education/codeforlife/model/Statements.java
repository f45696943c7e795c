package education.codeforlife.model;

/** The queries of a model that are the same for every request. */
record Statements(
        String selectPage, String selectCount, String selectByKeys, String selectIdsByKeys, String deleteByKeys) {

    /** Those of all rows. */
    static Statements ofAll(Model<?> model) {
        return of(model, "");
    }

    /** Those of active rows, for a model that has inactive ones. */
    static Statements ofActive(Model<?> model) {
        return of(model, "e." + model.softDeletion().attribute());
    }

    private static Statements of(Model<?> model, String condition) {
        var from = "from " + model.name() + " e";
        var order = " order by e." + model.primaryKey();
        var where = condition.isEmpty() ? "" : " where " + condition;
        var byKeys = (where.isEmpty() ? " where " : where + " and ") + "e." + model.lookup() + any(model);
        // rows are locked in one order, so that two requests for the same rows cannot wait for each other
        return new Statements(
                "select e " + from + where + order,
                "select count(*) " + from + where,
                "select e " + from + byKeys + order,
                "select e." + model.primaryKey() + " " + from + byKeys + order,
                "delete " + from + byKeys);
    }

    private static String any(Model<?> model) {
        if (model.isKeyConverted()) return " in (:keys)";
        // one parameter, however many keys there are: such a query is translated and prepared once
        return " = function('some' as " + model.keyType().type().getName() + ", :keys)";
    }
}

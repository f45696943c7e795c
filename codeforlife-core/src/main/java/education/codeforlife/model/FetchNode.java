package education.codeforlife.model;

import jakarta.persistence.Graph;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an attribute leads to, and the attributes that are loaded together with them.
 *
 * @param type the type of the rows, {@code null} for values
 * @param many whether the attribute is a collection
 */
record FetchNode(@Nullable ManagedMappingType type, boolean many, Map<String, FetchNode> children) {

    static FetchNode root(ManagedMappingType type) {
        return new FetchNode(type, false, new LinkedHashMap<>());
    }

    /** The end of an attribute, with which nothing is loaded yet. */
    static FetchNode of(AttributeMapping attribute) {
        return new FetchNode(target(attribute), attribute.isPluralAttributeMapping(), new LinkedHashMap<>());
    }

    private static @Nullable ManagedMappingType target(AttributeMapping attribute) {
        if (attribute instanceof PluralAttributeMapping plural) {
            var element = plural.getElementDescriptor().getPartMappingType();
            return element instanceof EntityMappingType rows ? rows : null;
        }
        return attribute.getMappedType() instanceof ManagedMappingType type ? type : null;
    }

    /** Adds the attributes of a path. */
    void add(List<String> path) {
        if (path.isEmpty() || type == null) return;
        var attribute = type.findAttributeMapping(path.get(0));
        children.computeIfAbsent(path.get(0), name -> of(attribute)).add(path.subList(1, path.size()));
    }

    /** Returns how many attributes are loaded, on all levels. */
    int size() {
        return children.values().stream().mapToInt(child -> 1 + child.size()).sum();
    }

    boolean hasToOne() {
        return children.values().stream().anyMatch(child -> !child.many());
    }

    /** Returns whether the row, and all that a join would load with it, is at hand. */
    boolean isLoaded(@Nullable Object row) {
        if (row == null || type == null) return true;
        if (!Hibernate.isInitialized(row)) return false;
        for (var child : children.entrySet()) {
            var next = child.getValue();
            if (!next.many() && !next.isLoaded(value(type, child.getKey(), row))) return false;
        }
        return true;
    }

    private static @Nullable Object value(ManagedMappingType type, String attribute, Object row) {
        return type.findAttributeMapping(attribute).getValue(Hibernate.unproxy(row));
    }

    /** Adds the attributes that a join loads without multiplying rows. */
    void addToOne(Graph<?> graph) {
        children.forEach((name, child) -> {
            if (!child.many()) child.addToOne(graph.addSubgraph(name));
        });
    }

    /** Returns the joins in HQL that load the attributes that do not multiply rows. */
    String joins(String row) {
        var joins = new StringBuilder();
        children.forEach((name, child) -> {
            if (child.many()) return;
            var joined = row + "_" + name;
            joins.append(" left join fetch %s.%s %s".formatted(row, name, joined))
                    .append(child.joins(joined));
        });
        return joins.toString();
    }

    /** Joins the attributes that do not multiply rows to those of a criteria query. */
    void joinTo(FetchParent<?, ?> rows) {
        children.forEach((name, child) -> {
            if (!child.many()) child.joinTo(rows.fetch(name, JoinType.LEFT));
        });
    }

    /** Returns the paths to collections that do not lead to further ones. */
    List<List<String>> toMany() {
        return toMany(new ArrayDeque<>()).toList();
    }

    private Stream<List<String>> toMany(Deque<String> path) {
        return children.entrySet().stream().flatMap(child -> {
            path.addLast(child.getKey());
            var paths = child.getValue().toMany(path).toList();
            var own = paths.isEmpty() && child.getValue().many() ? List.of(List.copyOf(path)) : paths;
            path.removeLast();
            return own.stream();
        });
    }

    /** Adds the attributes of a path, and those that a join loads with each of them. */
    void addPath(List<String> path, Graph<?> graph) {
        if (path.isEmpty()) return;
        var child = children.get(path.get(0));
        if (child == null) return;
        if (child.type() == null) {
            graph.addAttributeNode(path.get(0));
        } else {
            var rows = child.many() ? graph.addElementSubgraph(path.get(0)) : graph.addSubgraph(path.get(0));
            child.addToOne(rows);
            child.addPath(path.subList(1, path.size()), rows);
        }
    }
}

package education.codeforlife.viewset.test;

import education.codeforlife.model.EntityMappings;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import tools.jackson.databind.JsonNode;

/** The mapping of an entity, by the names of its fields in JSON. */
final class EntityFields {

    private final EntityPersister persister;
    private final Metamodel attributes;
    private final Set<String> stored = new HashSet<>();
    private final Set<String> serverMade = new HashSet<>();
    private final Set<String> ordered = new HashSet<>();

    private EntityFields(EntityPersister persister, Metamodel attributes) {
        this.persister = persister;
        this.attributes = attributes;
        add(persister);
    }

    static EntityFields of(EntityManagerFactory factory, Class<?> entity) {
        return new EntityFields(EntityMappings.of(factory, entity), factory.getMetamodel());
    }

    private void add(EntityPersister type) {
        type.forEachAttributeMapping(attribute -> add(type, attribute));
        type.getSubMappingTypes().forEach(subtype -> add(subtype.getEntityPersister()));
    }

    private void add(EntityPersister type, AttributeMapping attribute) {
        var name = plain(attribute.getAttributeName());
        stored.add(name);
        if (isServerMade(type, attribute)) serverMade.add(name);
        boolean unordered = attribute instanceof PluralAttributeMapping many && many.getIndexDescriptor() == null;
        if (!unordered) ordered.add(name);
    }

    /** Versions, times of changes, formulas, and columns that only the database writes. */
    private boolean isServerMade(EntityPersister type, AttributeMapping attribute) {
        int index = type.getPropertyIndex(attribute.getAttributeName());
        var generator = type.getGenerators()[index];
        return type.isVersioned() && type.getVersionPropertyIndex() == index
                || generator != null && generator.generatesOnUpdate()
                || isAudited(type, attribute)
                || !type.getPropertyInsertability()[index] && !type.getPropertyUpdateability()[index];
    }

    private boolean isAudited(EntityPersister type, AttributeMapping attribute) {
        var member = attributes
                .entity(type.getMappedClass())
                .getAttribute(attribute.getAttributeName())
                .getJavaMember();
        return member instanceof AnnotatedElement element
                && (AnnotatedElementUtils.isAnnotated(element, LastModifiedDate.class)
                        || AnnotatedElementUtils.isAnnotated(element, LastModifiedBy.class));
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The entity keeps the field: what is answered in it is what its column has. */
    boolean isStored(String field) {
        return stored.contains(plain(field));
    }

    /** Each write may change the field, whatever is sent. */
    boolean isServerMade(String field) {
        return serverMade.contains(plain(field));
    }

    /** The elements of the field's array have an order that is stored. */
    boolean isOrdered(String field) {
        return ordered.contains(plain(field));
    }

    /** The version of a row is answered in a field that is named otherwise. */
    boolean namesVersionOtherwise(JsonNode row) {
        if (!persister.isVersioned()) return false;
        var name = plain(persister.getPropertyNames()[persister.getVersionPropertyIndex()]);
        return row.propertyNames().stream().noneMatch(field -> plain(field).equals(name));
    }

    /** The row's version, null if its model does not have one. */
    @Nullable
    Object versionOf(Object row) {
        return persister.isVersioned() ? persister.getVersion(row) : null;
    }
}

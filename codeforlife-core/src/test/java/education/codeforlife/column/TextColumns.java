package education.codeforlife.column;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** Columns of text of a length, without a database that has them. */
public final class TextColumns {

    private TextColumns() {}

    /** @param within the columns of embeddables and associated entities, by attribute */
    public static EntityColumns of(
            EntityManagerFactory factory, int length, Map<String, EntityColumns> within, String... attributes) {
        var text = factory.unwrap(SessionFactoryImplementor.class)
                .getTypeConfiguration()
                .getBasicTypeForJavaType(String.class);
        var leaves = Stream.of(attributes)
                .map(attribute -> new Leaf(attribute, 0, text, new TextRule(length, false)))
                .toList();
        var nested = new HashMap<String, Supplier<EntityColumns>>();
        within.forEach((attribute, columns) -> nested.put(attribute, () -> columns));
        return new EntityColumns(leaves, List.of(), List.of(), nested);
    }
}

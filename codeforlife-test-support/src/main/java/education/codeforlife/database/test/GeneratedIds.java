package education.codeforlife.database.test;

import education.codeforlife.model.EntityMappings;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Lets the ids that Hibernate takes from sequences go on after the greatest one that is in use.
 *
 * <p>Hibernate reserves a sequence's numbers in blocks and keeps the rest of a block in memory, whatever happens to the
 * sequence. Its own {@code SchemaManager.resynchronizeGenerators} drops the blocks too, but goes on after the block
 * instead of after the rows, so that ids depend on what ran before.
 */
final class GeneratedIds {

    private final Map<String, Set<String>> greatestBySequence = new TreeMap<>();

    private GeneratedIds() {}

    static void restart(Connection connection, EntityManagerFactory entityManagers) throws SQLException {
        var ids = new GeneratedIds();
        EntityMappings.of(entityManagers).forEachEntityDescriptor(ids::add);
        if (!ids.greatestBySequence.isEmpty()) Sql.execute(connection, ids.restartSequences());
    }

    private void add(EntityPersister entity) {
        if (!(entity.getGenerator() instanceof SequenceStyleGenerator generator)) return;
        generator.getOptimizer().reset();
        if (!generator.getDatabaseStructure().isPhysicalSequence()) return;
        greatestBySequence
                .computeIfAbsent(
                        generator.getDatabaseStructure().getPhysicalName().render(), name -> new LinkedHashSet<>())
                .add(greatest(entity, generator.getOptimizer().getAdjustment()));
    }

    private static String greatest(EntityPersister entity, int adjustment) {
        return "(select max(" + entity.getRootTableIdentifierColumnNames()[0] + ") + " + adjustment + " from "
                + entity.getRootTableName() + ")";
    }

    private String restartSequences() {
        var calls = greatestBySequence.entrySet().stream()
                .map(sequence -> restart(sequence.getKey(), sequence.getValue()))
                .toList();
        return "select " + String.join(", ", calls);
    }

    private static String restart(String sequence, Set<String> greatest) {
        return "setval('%1$s', coalesce(greatest(%2$s), (%3$s)), false)"
                .formatted(
                        sequence,
                        String.join(", ", greatest),
                        "select seqstart from pg_sequence where seqrelid = '" + sequence + "'::regclass");
    }
}

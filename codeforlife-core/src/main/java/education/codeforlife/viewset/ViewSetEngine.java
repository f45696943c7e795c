package education.codeforlife.viewset;

import education.codeforlife.api.Internal;
import education.codeforlife.column.StoredColumns;
import education.codeforlife.database.DatabaseErrors;
import education.codeforlife.database.Transactions;
import education.codeforlife.serializer.AnswerWriter;
import education.codeforlife.serializer.SerializerEngine;
import jakarta.persistence.EntityManager;

/**
 * The shared collaborators of all view sets.
 *
 * @param entities shared: bound to the transaction of the thread that uses it
 * @since 0.1.0
 */
@Internal
public record ViewSetEngine(
        EntityManager entities,
        Transactions transactions,
        SerializerEngine serializers,
        AnswerWriter answers,
        DatabaseErrors errors,
        StoredColumns columns,
        ViewSetSettings settings) {}

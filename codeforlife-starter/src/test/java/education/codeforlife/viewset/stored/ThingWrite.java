package education.codeforlife.viewset.stored;

import education.codeforlife.serializer.Related;
import org.jspecify.annotations.Nullable;

record ThingWrite(
        @Nullable Related<Owner> owner,
        @Nullable Related<Owner> numbered,
        @Nullable Related<Owner> named,
        @Nullable Related<Owner> dated,
        @Nullable Related<Owner> coded) {}

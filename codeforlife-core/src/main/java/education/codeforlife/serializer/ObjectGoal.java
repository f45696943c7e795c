package education.codeforlife.serializer;

import org.jspecify.annotations.Nullable;

/** An object that the engine writes. */
record ObjectGoal(ObjectBinding binding, @Nullable Object target) implements Goal {

    @Override
    public boolean isStored() {
        return target != null;
    }

    @Override
    public Goal component(String name) {
        var component = binding.component(name);
        return component == null ? UNKNOWN : component.goal(target);
    }

    @Override
    public void read(Record data, Writing writing) {
        if (target != null) writing.writeTo(data, target);
    }
}

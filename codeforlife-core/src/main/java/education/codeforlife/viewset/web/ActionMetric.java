package education.codeforlife.viewset.web;

import education.codeforlife.api.DeclaredMetric;
import java.util.List;

enum ActionMetric implements DeclaredMetric {
    ACTION;

    @Override
    public String metric() {
        return ActionObservationConvention.NAME;
    }

    @Override
    public String description() {
        return "Actions of view sets, from before their arguments are resolved until after the answer is written.";
    }

    @Override
    public List<String> tags() {
        return List.of(
                ActionObservationConvention.VIEW_SET,
                ActionObservationConvention.ACTION,
                ActionObservationConvention.OUTCOME);
    }

    @Override
    public boolean isObservation() {
        return true;
    }
}

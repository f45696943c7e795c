package education.codeforlife.task.autoconfigure;

import com.github.kagkarlsson.scheduler.SchedulerName;

/** The name of this process among the nodes of a service. */
final class NodeName {

    private NodeName() {}

    /** Returns the service, the machine and the process: several may run on one machine. */
    static String of(String service) {
        var machine = new SchedulerName.Hostname().getName();
        return service + "@" + machine + ":" + ProcessHandle.current().pid();
    }
}

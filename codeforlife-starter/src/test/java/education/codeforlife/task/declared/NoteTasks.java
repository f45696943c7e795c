package education.codeforlife.task.declared;

import education.codeforlife.task.EncryptedPayload;
import education.codeforlife.task.TaskDescriptor;

/** What the code that enqueues tasks knows of them. */
interface NoteTasks {

    record Note(String text, int number) {}

    /** As an older version of the service wrote it. */
    record LongNote(String text, int number, String colour) {}

    @EncryptedPayload
    record Secret(String text) {}

    TaskDescriptor<Note> WRITE_NOTE = TaskDescriptor.of("write_note", Note.class);
    TaskDescriptor<Secret> KEEP_SECRET = TaskDescriptor.of("keep_secret", Secret.class);
    TaskDescriptor<Note> FAIL = TaskDescriptor.of("fail", Note.class);
    TaskDescriptor<Note> CALL_ONCE = TaskDescriptor.of("call_once", Note.class);
    TaskDescriptor<Note> CALL_AGAIN = TaskDescriptor.of("call_again", Note.class);
    TaskDescriptor<Void> SLEEP = TaskDescriptor.of("sleep");
    TaskDescriptor<Void> IGNORE_LIMIT = TaskDescriptor.of("ignore_limit");
    TaskDescriptor<Void> LOSE_RUN = TaskDescriptor.of("lose_run");
    TaskDescriptor<Note> ENQUEUE_ANOTHER = TaskDescriptor.of("enqueue_another", Note.class);
}

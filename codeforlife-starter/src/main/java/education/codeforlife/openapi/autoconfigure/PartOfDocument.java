package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.OpenApiAccess;
import education.codeforlife.permission.GuardedController;
import education.codeforlife.permission.Permission;

/** Serves the document or a part of its page, to those who may read it. */
interface PartOfDocument extends GuardedController {

    OpenApiAccess access();

    @Override
    default Permission permission() {
        return access().permission();
    }

    @Override
    default boolean belongsToApi() {
        return false;
    }
}

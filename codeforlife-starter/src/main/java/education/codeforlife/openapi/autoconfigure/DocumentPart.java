package education.codeforlife.openapi.autoconfigure;

import education.codeforlife.openapi.ApiDescription;

/** A part of the document that neither a view set nor a controller declares. */
@FunctionalInterface
interface DocumentPart {

    void addTo(ApiDescription description);
}

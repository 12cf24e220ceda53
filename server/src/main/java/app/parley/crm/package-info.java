/**
 * Persons, organizations, leads and deals with their pipelines, stages and labels: what Pipedrive's
 * API has, under the same addresses. All of it is visible to all users of the company.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "compat", "feed", "platform", "problems"})
package app.parley.crm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

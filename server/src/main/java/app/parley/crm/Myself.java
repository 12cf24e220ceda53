package app.parley.crm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Locale;

/** The calling user, and the company beside them. */
record Myself(
    @JsonUnwrapped Colleague user,
    @JsonProperty("company_id") long companyId,
    @JsonProperty("company_name") String companyName,
    @JsonProperty("company_domain") String companyDomain,
    @JsonProperty("company_country") String companyCountry,
    @JsonProperty("company_industry") String companyIndustry,
    Language language) {

  static Myself of(Colleague user, long company, String name) {
    var domain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new Myself(user, company, name, domain, "", "", new Language("en", "US"));
  }

  record Language(
      @JsonProperty("language_code") String code, @JsonProperty("country_code") String country) {}
}

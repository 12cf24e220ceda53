package app.parley.media;

import java.util.Locale;

/** Why a file will never be here. */
enum FetchProblem {
  /** It lies where nothing is fetched from. */
  ELSEWHERE,
  TOO_LARGE,
  GONE,
  UNREACHABLE;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

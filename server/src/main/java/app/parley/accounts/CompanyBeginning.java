package app.parley.accounts;

import app.parley.platform.Tx;

/** What other rooms put into a company that has just been made, in the same transaction. */
public interface CompanyBeginning {
  void begin(Tx tx);
}

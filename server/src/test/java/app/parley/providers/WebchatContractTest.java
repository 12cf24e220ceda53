package app.parley.providers;

import org.springframework.beans.factory.annotation.Autowired;

class WebchatContractTest extends ProviderContract {
  @Autowired
  WebchatContractTest(ContractGround ground) {
    super(ground, new PlayedWebchat());
  }
}

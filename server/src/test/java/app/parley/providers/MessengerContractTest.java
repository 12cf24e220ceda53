package app.parley.providers;

import org.springframework.beans.factory.annotation.Autowired;

class MessengerContractTest extends ServiceContract {
  @Autowired
  MessengerContractTest(ContractGround ground) {
    super(ground, new PlayedMessenger(ground.clock()));
  }
}

package app.parley.providers;

import org.springframework.beans.factory.annotation.Autowired;

class TwilioSmsContractTest extends ServiceContract {
  @Autowired
  TwilioSmsContractTest(ContractGround ground) {
    super(ground, PlayedTwilio.sms(ground.clock()));
  }
}

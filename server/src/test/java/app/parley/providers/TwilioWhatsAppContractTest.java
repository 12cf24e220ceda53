package app.parley.providers;

import org.springframework.beans.factory.annotation.Autowired;

class TwilioWhatsAppContractTest extends ServiceContract {
  @Autowired
  TwilioWhatsAppContractTest(ContractGround ground) {
    super(ground, PlayedTwilio.whatsapp(ground.clock()));
  }
}

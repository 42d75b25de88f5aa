package fi.neuvottelu.letter;

class DispatchRegisterTest extends DispatchRegisterRules {
    @Override
    PostOffice open() {
        return PostOffice.onH2();
    }
}

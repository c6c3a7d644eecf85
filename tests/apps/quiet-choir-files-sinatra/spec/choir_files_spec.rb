require_relative "../lib/choir_files"

RSpec.describe ChoirFiles do
  let(:token) { "k7mzq3vwt9xb2nhd6crp4yjf" }

  it "asks the sandbox" do
    stub_request(:get, "http://choir.qa-egnyte.com/pubapi/v1/perms/folder/Shared")
    expect(HTTParty.get("http://choir.qa-egnyte.com/pubapi/v1/perms/folder/Shared", headers: { "Authorization" => "Bearer #{token}" })).to be_ok
  end
end

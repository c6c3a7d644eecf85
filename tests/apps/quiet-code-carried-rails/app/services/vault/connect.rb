class Vault::Connect
  def initialize(company, options)
    @company = company
    @options = options
  end

  def perform
    answer = Vault::Caller.new(@company.egnyte_domain).exchange(code: @options[:code], redirect_uri: @options[:redirect_uri])
    raise "Egnyte refused the code" unless answer.code == "200"

    @company.token_box.put(JSON.parse(answer.body)["access_token"])
  end
end

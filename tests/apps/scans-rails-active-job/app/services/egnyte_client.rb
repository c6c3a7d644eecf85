class EgnyteClient
  class Unauthorized < StandardError; end

  def initialize(account)
    @account = account
  end

  def upload(path, io)
    response = connection.post("/pubapi/v1/fs-content#{path}", io) #~ POST /pubapi/v1/fs-content/{path} handles=specific
    raise Unauthorized if response.status == 401

    response.success?
  end

  private

  def connection
    @connection ||= Faraday.new(url: "https://#{@account.egnyte_domain}.egnyte.com") do |f|
      f.request :authorization, 'Bearer', @account.egnyte_token
      f.request :retry, max: 3, interval: 0.5, backoff_factor: 2, retry_statuses: [401, 429, 503], methods: %i[get post] #~ EG404
      f.adapter Faraday.default_adapter
    end
  end
end

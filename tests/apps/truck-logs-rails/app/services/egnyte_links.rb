class EgnyteLinks
  include ERB::Util

  def initialize(domain)
    @domain = domain
  end

  # The page that the driver lands on takes the token out of the address.
  def driver
    "https://#{@domain}.egnyte.com/puboauth/token?client_id=#{ENV.fetch('EGNYTE_KEY')}" \
      "&redirect_uri=#{url_encode('https://logs.truckline.example/driver')}&response_type=token" #~^ EG201 EG103 EG205
  end

  def office(state)
    uri = URI("https://#{@domain}.egnyte.com/puboauth/token")
    uri.query = {
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"), #~ EG212
      redirect_uri: "http://logs.truckline.example/egnyte/done", #~ EG207
      response_type: "code",
      scope: "Egnyte.filesystem",
      state: state
    }.to_query
    uri.to_s
  end

  def token(code)
    Faraday.post("https://#{@domain}.egnyte.com/puboauth/token",
                 client_id: ENV.fetch("EGNYTE_KEY"),
                 client_secret: ENV.fetch("EGNYTE_SECRET"),
                 redirect_uri: "http://logs.truckline.example/egnyte/done",
                 code: code,
                 grant_type: "authorization_code").then { |answer| JSON.parse(answer.body)["access_token"] }
  end
end

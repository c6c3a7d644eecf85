class CheckJob < ApplicationJob
  def perform(path)
    token = Faraday.post("https://#{ENV["EGNYTE_DOMAIN"]}.egnyte.com/puboauth/token", URI.encode_www_form( #~ EG308
      client_id: ENV["EGNYTE_KEY"], client_secret: ENV["EGNYTE_SECRET"], username: ENV["EGNYTE_USER"], password: ENV["EGNYTE_PASSWORD"], grant_type: "password", scope: "Egnyte.filesystem"
    ))
    token = JSON.parse(token.body)["access_token"]
    answer = Faraday.get("https://#{ENV["EGNYTE_DOMAIN"]}.egnyte.com/pubapi/v1/fs#{path}", nil, { "Authorization" => "Bearer #{token}" }) #~ GET /pubapi/v1/fs/{path} handles=specific
    raise "signed out" if answer.status == 401
    Rails.logger.info(answer.status)
  end
end

class HurdlesController < ApplicationController
  def index
    connection = current_user.connection
    answer = Faraday.get("https://#{connection.domain}.egnyte.com/pubapi/v1/fs/Shared/Hurdles", nil, "Authorization" => "Bearer #{connection.token}")  #~ GET /pubapi/v1/fs/{path} handles=specific
    case answer.status
    in 401 then redirect_to(new_connection_path)
    in 403 | 429 then head(:service_unavailable, retry_after: answer.headers["Retry-After"])
    in 200 then @files = JSON.parse(answer.body).fetch("files", [])
    end
  end
end

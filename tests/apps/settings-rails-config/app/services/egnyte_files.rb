class EgnyteFiles
  def initialize(token)
    @token = token
  end

  def survey(name)
    connection.get("#{Rails.configuration.egnyte[:api_path]}/fs/Shared/Surveys/#{name}").body #~ GET /pubapi/v1/fs/{path}
  end

  def publish(name, io)
    settings = Rails.application.config_for(:egnyte)
    connection.post("#{settings.api_path}/fs-content/Shared/Published/#{name}", io) #~ POST /pubapi/v1/fs-content/{path}
  end

  private

  def connection
    @connection ||= Faraday.new(url: Rails.configuration.x.egnyte_host, headers: { "Authorization" => "Bearer #{@token}" }) do |f|
      f.response :json
    end
  end
end

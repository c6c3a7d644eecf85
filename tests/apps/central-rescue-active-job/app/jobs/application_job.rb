class ApplicationJob < ActiveJob::Base
  rescue_from(RestClient::Unauthorized) do |_error|
    Connection.current.update!(ended_at: Time.current)
    ConnectionMailer.ended(Connection.current).deliver_later
  end
end

import { Input } from '../../ui/Input.js';
import { InputGroup } from '../../ui/InputGroup.js';
import { SearchIcon } from '../../ui/icons.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Toolbar } from '../../ui/Toolbar.js';

const ROLES = 4;
const SCOPES = 6;

/** The frame with bars for its words; hidden by its parent. */
export function RoleEditorSkeleton({ searchLabel }: { searchLabel: string }) {
  return (
    <div className="ok-card ok-role-editor-layout" data-panes="">
      <div className="ok-role-editor-list">
        {Array.from({ length: ROLES }, (_, index) => (
          <span key={index} className="ok-bare ok-role-editor-role">
            <Bar />
            <Bar />
          </span>
        ))}
      </div>
      <div className="ok-role-editor-pick">
        <Input disabled />
      </div>
      <div className="ok-role-editor-main">
        <div className="ok-role-editor-inset ok-role-editor-head">
          <Bar />
          <Bar />
        </div>
        <div className="ok-role-editor-inset ok-role-editor-find">
          <Toolbar>
            <InputGroup quiet icon={<SearchIcon />}>
              <Input disabled placeholder={searchLabel} />
            </InputGroup>
          </Toolbar>
        </div>
        <div className="ok-role-editor-group">
          {Array.from({ length: SCOPES }, (_, index) => (
            <div key={index} className="ok-choice ok-role-editor-scope">
              <span className="ok-role-editor-mark" />
              <Bar />
            </div>
          ))}
        </div>
      </div>
      <div className="ok-stack ok-role-editor-impact">
        <Bar />
        <Bar />
      </div>
    </div>
  );
}

/** A bar in a line of its own, as high as the words that will come. */
function Bar() {
  return (
    <span className="ok-role-editor-line">
      <Skeleton />
    </span>
  );
}
